//! Words for things: machines, departments, services.

use super::{longest, squeezed};
use crate::scenario::model::{ChannelKind, NodeKind};

/// What a thing of an organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A piece of infrastructure.
    Node(NodeKind),
    /// A department.
    Department,
    /// A channel of communication.
    Channel(ChannelKind),
    /// A service to the public.
    PublicService,
    /// A network segment.
    Segment,
}

use NodeKind::*;

/// Words of each sort; the longest that is found decides, then the first.
const SORTS: &[(Sort, &str)] = &[
    (
        Sort::Node(MailGateway),
        "passerelle-de-messagerie passerelle-messagerie passerelle-mail passerelle-smtp passerelle-de-courriel
         relais-de-messagerie relais-smtp relais-mail mail-gateway email-gateway e-mail-gateway smtp-gateway
         smtp-relay mail-relay edge-transport mx mta",
    ),
    (
        Sort::Node(MailFilter),
        "filtre-de-messagerie filtre-messagerie filtrage-de-messagerie filtre-mail filtre-anti-spam antispam anti-spam
         mail-filter email-filter e-mail-filter spam-filter mail-security email-security",
    ),
    (
        Sort::Node(MailboxServer),
        "serveur-de-messagerie serveur-messagerie serveur-de-boites-aux-lettres serveur-de-boites serveurs-de-boites
         serveurs-de-messagerie boites-aux-lettres boites-mail serveur-mail serveur-exchange mailbox-server
         mailbox-servers mail-server email-server e-mail-server exchange-server mailboxes messagerie exchange
         imap zimbra mail email e-mail courriel",
    ),
    (
        Sort::Node(Webmail),
        "messagerie-web webmail web-mail outlook-web outlook-web-access owa",
    ),
    (
        Sort::Node(Directory),
        "controleur-de-domaine controleurs-de-domaine domain-controller domain-controllers active-directory annuaire
         directory ad ad-ds adds ldap dc",
    ),
    (
        Sort::Node(IdentityProvider),
        "fournisseur-d-identite fournisseur-d-identites gestion-des-identites federation-d-identite
         authentification-unique identity-provider single-sign-on azure-ad entra-id entra ad-fs adfs keycloak
         idp sso mfa",
    ),
    (
        Sort::Node(CertificateAuthority),
        "autorite-de-certification certificate-authority certification-authority ad-cs adcs pki igc",
    ),
    (
        Sort::Node(Vpn),
        "passerelle-vpn vpn-gateway acces-distant acces-distants acces-nomade remote-access vpn",
    ),
    (
        Sort::Node(Bastion),
        "bastion-d-administration serveur-de-rebond administration-bastion jump-host jump-server jump-box bastion rebond
         pam",
    ),
    (
        Sort::Node(Workstations),
        "postes-de-travail poste-de-travail parc-de-postes workstations workstation postes endpoints desktops laptops
         portables pc",
    ),
    (
        Sort::Node(FileServer),
        "serveur-de-fichiers serveurs-de-fichiers partage-de-fichiers partages-de-fichiers file-server file-servers
         file-share file-shares partages nas",
    ),
    (
        Sort::Node(Dns),
        "serveur-de-noms name-server domain-name-system dns",
    ),
    (
        Sort::Node(LogCollector),
        "collecteur-de-journaux collecte-de-journaux puits-de-journaux log-collector log-server journalisation syslog
         splunk siem",
    ),
    (
        Sort::Node(EndpointDetection),
        "detection-sur-les-postes endpoint-detection console-edr antivirus edr xdr",
    ),
    (
        Sort::Node(BackupOffline),
        "sauvegarde-hors-ligne sauvegardes-hors-ligne sauvegarde-deconnectee sauvegardes-deconnectees offline-backup
         offline-backups backup-offline bandes tapes",
    ),
    (
        Sort::Node(BackupOnline),
        "serveur-de-sauvegarde sauvegarde-en-ligne backup-server backup-online online-backup sauvegarde sauvegardes
         backup backups",
    ),
    (
        Sort::Node(Application),
        "application-metier applications-metier logiciel-metier business-application application applicatif appli app
         base-de-donnees database erp payroll paie fichier-metier sirh intranet web-server serveur-web portail portal",
    ),
    (
        Sort::Node(PartnerLink),
        "reseau-interministeriel reseau-interministeriel-de-l-etat lien-partenaire interconnexion
         interministerial-network interministerial partner-link partenaire partner rie",
    ),
    (
        Sort::Node(SupplierAccess),
        "acces-fournisseur acces-prestataire supplier-access vendor-access remote-maintenance telemaintenance prestataire infogerant
         infogerance fournisseur supplier vendor",
    ),
    (
        Sort::Node(Telephony),
        "telephonie telephony ipbx pabx pbx voip toip phone-system",
    ),
    (
        Sort::Node(Messenger),
        "messagerie-instantanee serveur-de-messagerie-instantanee instant-messaging messenger chat-server chat",
    ),
    (
        Sort::Node(Badges),
        "controle-d-acces physical-access access-control badges badge badgeuse",
    ),
    (
        Sort::Node(Network),
        "equipement-reseau coeur-de-reseau network-equipment core-network reverse-proxy load-balancer
         repartiteur-de-charge pare-feu firewall routeur router commutateur switch proxy reseau network internet
         wan lan",
    ),
    (
        Sort::Node(Server),
        "serveur serveurs server servers hyperviseur hypervisor machine-virtuelle virtual-machine virtualisation vm host
         hote machine",
    ),
    (
        Sort::Department,
        "direction-generale direction sous-direction departement service-metier service bureau cabinet prefecture
         delegation secretariat-general unite entite department division directorate business-unit unit office
         team equipe",
    ),
    (
        Sort::PublicService,
        "service-public service-au-public service-aux-usagers public-service service-to-the-public",
    ),
    (
        Sort::Segment,
        "segment zone sous-reseau subnet vlan network-segment",
    ),
    (
        Sort::Channel(ChannelKind::Telephone),
        "canal-telephonique telephone-channel canal-telephone",
    ),
    (
        Sort::Channel(ChannelKind::Messenger),
        "canal-de-messagerie-instantanee messenger-channel",
    ),
    (
        Sort::Channel(ChannelKind::InternalMail),
        "canal-de-messagerie-interne internal-mail-channel",
    ),
    (
        Sort::Channel(ChannelKind::ExternalMail),
        "canal-de-messagerie-externe external-mail-channel",
    ),
];

/// Every kind of node, to read them as documents write them.
pub(super) const KINDS: [NodeKind; 24] = [
    MailGateway,
    MailFilter,
    MailboxServer,
    Webmail,
    Directory,
    IdentityProvider,
    CertificateAuthority,
    Vpn,
    Bastion,
    Workstations,
    FileServer,
    Dns,
    LogCollector,
    EndpointDetection,
    BackupOnline,
    BackupOffline,
    Application,
    PartnerLink,
    SupplierAccess,
    Telephony,
    Messenger,
    Badges,
    Network,
    Server,
];

/// What a word for a kind says, as documents write it.
pub(super) fn exact_sort(text: &str) -> Option<Sort> {
    let word = squeezed(text);
    if word == "department" {
        return Some(Sort::Department);
    }
    let mut kinds = KINDS.into_iter();
    kinds
        .find(|k| squeezed(&format!("{k:?}")) == word)
        .map(Sort::Node)
}

/// What a text says of a thing: the longest words in it that mean a sort.
pub fn sort(text: &str) -> Option<Sort> {
    exact_sort(text).or_else(|| longest(text, SORTS))
}
