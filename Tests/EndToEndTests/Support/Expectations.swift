import Testing

/// As `#expect(found == expected)`, which shows no values where one of them is behind `try`.
func expectEqual<Value: Equatable>(
  _ found: Value, _ expected: Value, _ comment: String = "", sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found == expected, "\(comment)", sourceLocation: sourceLocation)
}

/// Expects two databases to hold the same, and shows the lines in which they differ.
func expectSame(
  _ found: SchemaDump, _ expected: SchemaDump, _ comment: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let difference = found.difference(from: expected) else { return }
  Issue.record("\(comment)\nThe schemas differ:\n\(difference)", sourceLocation: sourceLocation)
}
