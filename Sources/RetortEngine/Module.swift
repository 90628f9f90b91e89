// Placeholder removed as the module fills.
