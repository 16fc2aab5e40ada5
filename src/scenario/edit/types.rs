//! The types of the model as the editor knows them: how to read and write a value whose type is only known when the program
//! runs, and what each id names.

use super::change::Held;
use crate::scenario::check::Kind;
use crate::scenario::model::*;
use crate::scenario::syntax::{self, Reading, Tree};
use bevy_reflect::{
    PartialReflect, Reflect, ReflectDeserialize, ReflectSerialize, TypeRegistration, TypeRegistry,
};
use std::any::TypeId;
use std::sync::OnceLock;

/// Every type that a scenario is made of.
pub fn registry() -> &'static TypeRegistry {
    static ALL: OnceLock<TypeRegistry> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = TypeRegistry::empty();
        all.register::<Scenario>();
        // Inside an opaque one.
        all.register::<Condition>();
        // Tuples are of no one's making and are read as what they hold.
        all.register_type_data::<(ActionId, Aim), ReflectDeserialize>();
        all.register_type_data::<(ActionId, Aim), ReflectSerialize>();
        all
    })
}

/// The type of this id.
pub(super) fn registration(id: TypeId) -> Option<&'static TypeRegistration> {
    registry().get(id)
}

/// Reads a value of a type from a text.
pub fn read(id: TypeId, text: &str) -> Option<Reading<Box<dyn Reflect>>> {
    let reader = registration(id)?.data::<ReflectDeserialize>()?;
    let tree = Tree::parse(text.to_owned());
    let mut reading = syntax::read_with(&tree, |de| reader.deserialize(de));
    reading.problems.extend(tree.problems().iter().cloned());
    Some(reading)
}

/// The canonical text of a value; none for what no document holds.
pub fn write(value: &dyn PartialReflect) -> Option<String> {
    let value = value.try_as_reflect()?;
    let writer = registration(value.as_any().type_id())?.data::<ReflectSerialize>()?;
    syntax::write(&*writer.get_serializable(value)).ok()
}

macro_rules! kinds {
    ($($id:ident $kind:ident),* $(,)?) => {
        /// What an id of this type names.
        pub fn kind_of(id: TypeId) -> Option<Kind> {
            static ALL: OnceLock<Vec<(TypeId, Kind)>> = OnceLock::new();
            let all = ALL.get_or_init(|| vec![$((TypeId::of::<$id>(), Kind::$kind)),*]);
            all.iter().find(|(of, _)| *of == id).map(|(_, kind)| *kind)
        }

        /// An id of this kind; none where names of the kind are plain words.
        pub fn id_of(kind: Kind, text: &str) -> Option<Held> {
            match kind {
                $(Kind::$kind => Some(Held::new($id(text.to_owned()))),)*
                Kind::Audience | Kind::Constant => None,
            }
        }

        /// The id as written, where a value is an id.
        pub fn id_text(value: &dyn PartialReflect) -> Option<(Kind, &str)> {
            $(if let Some(id) = value.try_downcast_ref::<$id>() {
                return Some((Kind::$kind, id.as_str()));
            })*
            None
        }
    };
}

kinds! {
    ScenarioId Scenario,
    NodeId Node,
    DepartmentId Department,
    FunctionId Function,
    DataId Data,
    AccountId Account,
    ChannelId Channel,
    TeamId Team,
    PublicServiceId PublicService,
    OutsiderId Outsider,
    LogSourceId LogSource,
    StageId Stage,
    TechniqueId Technique,
    ReactionId Reaction,
    ActionId Action,
    RoleId Role,
    ObjectiveId Objective,
    TaskId Task,
    InjectId Inject,
    OptionId Choice,
    DutyId Duty,
    StatementId Statement,
    ClaimId Claim,
    PlaybookId Playbook,
    RuleId Rule,
    SceneId Scene,
    DecisionPointId DecisionPoint,
    KnowledgeId Knowledge,
    SiteId Site,
    SegmentId Segment,
}
