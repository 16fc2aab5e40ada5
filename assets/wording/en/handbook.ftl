# The handbook.

help-handbook = The handbook for trainers, as text or as a book
help-arg-handbook-output = The book to write: .pdf, .docx, .html or .md; its text goes to the terminal where absent
handbook-open = Handbook
handbook-title = Handbook for trainers
handbook-kind = Cellule
handbook-subtitle = Prepare, run, evaluate, author; the scenarios; the reference of scenarios
handbook-version = Version
handbook-note = Made by the program it describes.
handbook-find = Find in the handbook
handbook-next = Next: { $title }
handbook-book = Print as a book
handbook-file = cellule-handbook-en.{ $ending }
handbook-playbook = Team
handbook-endex = at ENDEX
handbook-later = at D+30
handbook-terminal = In the terminal
handbook-ron = In RON
