"""Which export control applies to a chip on a day, and why.

Start with `engine.assess(question, rules)`: a `question.Question` goes in, a `finding.Finding`
comes out. `rulebook.rules_file.load_rules` reads the rules, which are data (`resources/rules/*.toml`);
`Rules.with_scenario` changes a threshold or a date for a what-if. `personal_data.assess_data` answers for
personal information leaving China, and `wording` puts findings into words and JSON.

Pure Python and the standard library: no Qt, no database, nothing of the program but `records`.
An analyst's model of public texts, not legal advice.
"""
