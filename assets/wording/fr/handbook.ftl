# Le manuel.

help-handbook = Le manuel de l’animateur, en texte ou en livre
help-arg-handbook-output = Le livre à écrire : .pdf, .docx, .html ou .md ; sans cela, le texte va au terminal
handbook-open = Manuel
handbook-title = Manuel de l’animateur
handbook-kind = Cellule
handbook-subtitle = Préparer, conduire, évaluer, écrire ; les scénarios ; la référence des scénarios
handbook-version = Version
handbook-note = Fait par le logiciel qu’il décrit.
handbook-find = Chercher dans le manuel
handbook-next = Suite : { $title }
handbook-book = Imprimer en livre
handbook-file = cellule-manuel-fr.{ $ending }
handbook-playbook = Équipe
handbook-endex = à FINEX
handbook-later = à J+30
handbook-terminal = Au terminal
handbook-ron = En RON
