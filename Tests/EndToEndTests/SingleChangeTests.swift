import Testing

/// Every kind of single change, there and back again, on tables with rows. The cases are in `Cases`.
@Suite struct SingleChangeTests {
  @Test(arguments: ColumnChanges.all)
  func columns(change: SchemaChange) throws { try change.verify() }

  @Test(arguments: KeyChanges.all)
  func keysAndOptions(change: SchemaChange) throws { try change.verify() }

  @Test(arguments: ConstraintChanges.all)
  func constraints(change: SchemaChange) throws { try change.verify() }

  @Test(arguments: ObjectChanges.all)
  func tablesIndexesViewsAndTriggers(change: SchemaChange) throws { try change.verify() }
}
