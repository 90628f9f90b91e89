import Testing

/// Every kind of single change on the servers, there and back again, on tables with rows and references. The cases are
/// the files in `Fixtures/changes`; scripts/test runs a sample of them, `scripts/test --full` all.
@Suite struct ServerChangeTests {
  @Test(arguments: ServerCase.sample(.postgresql))
  func postgresql(change: ServerCase) throws { try change.verify() }

  @Test(arguments: ServerCase.sample(.mariadb))
  func mariadb(change: ServerCase) throws { try change.verify() }

  @Test(arguments: ServerKind.allCases)
  func theCasesAreThere(kind: ServerKind) {
    let cases = ServerCase.all(kind)
    #expect(cases.compactMap(\.problem) == [])
    #expect(cases.count >= 130)
    #expect(Set(cases.map(\.testDescription)).count == cases.count, "names are unique in a file")
    #expect(cases.filter(\.change.isEmpty).map(\.name) == [])
  }
}
