"""Which export control applies to a chip on a day, and why.

Start with `engine.assess(question, rules)`: a `question.Question` goes in, a `finding.Finding`
comes out. `loading.load_rules(folder)` reads the rules, which are data (`resources/rules/*.toml`);
`Rules.with_scenario` changes a threshold or a date for a what-if. `people.assess_data` answers for
personal information leaving China, and `answers` puts findings into words and JSON.

Pure Python and the standard library only: no Qt, no database, no other part of the program.
An analyst's model of public texts, not legal advice.
"""
