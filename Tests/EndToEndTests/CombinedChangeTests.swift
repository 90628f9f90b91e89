import Testing

/// Several changes in one revision, there and back again. The cases are in `Cases/CombinedChanges.swift`.
@Suite struct CombinedChangeTests {
  @Test(arguments: CombinedChanges.all)
  func combined(change: SchemaChange) throws { try change.verify() }
}
