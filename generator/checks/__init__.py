"""Rules across records: one rule, one function, its docstring the rule. ``run.check`` runs them all."""
