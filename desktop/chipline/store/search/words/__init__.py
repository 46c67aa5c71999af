"""Words as search knows them: cut, in their forms, and as they sound."""
