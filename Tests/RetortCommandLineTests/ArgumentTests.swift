import RetortSQL
import Testing

@testable import RetortCommandLine

@Suite("Arguments and settings")
struct ArgumentTests {
  @Test("Global options move behind the command, negative values are marked and come back")
  func rewriting() {
    let rewritten = ArgumentRewriter.rewrite(["-c", "a.yaml", "--json", "-nprod", "history", "-r", "-2:head"])
    #expect(rewritten.prefix(6) == ["history", "-c", "a.yaml", "--json", "-nprod", "-r"])
    #expect(rewritten.last.map(ArgumentRewriter.unmarked) == "-2:head")
    #expect(rewritten.last != "-2:head")
    #expect(ArgumentRewriter.rewrite(["--help"]) == ["--help"])
    #expect(ArgumentRewriter.rewrite([]) == [])
  }

  @Test("Variables are put in, with defaults; an unset one is an error")
  func substitution() throws {
    #expect(try Substitution.expand("${RETORT_NO_SUCH:-a}/$$b/$c", at: "x") == "a/$b/$c")
    #expect(throws: RetortError.self) { try Substitution.expand("${RETORT_NO_SUCH}", at: "x") }
    #expect(throws: RetortError.self) { try Substitution.expand("${RETORT", at: "x") }
  }

  @Test("YAML keeps lines, tells quoted from plain, and names the line of a mistake")
  func yaml() throws {
    let node = try #require(try YAMLNode.parse("a: &x [1, '2']\nb:\n  c: *x\n  d: ~\n  e: '~'\n", file: "f"))
    guard case .mapping(let pairs) = node.content, case .mapping(let inner) = pairs[1].value.content else {
      Issue.record("no mapping")
      return
    }
    #expect(pairs.map { $0.key.string } == ["a", "b"])
    #expect(inner.map { $0.key.line } == [3, 4, 5])
    #expect(inner[1].value.isNull)
    #expect(!inner[2].value.isNull)
    #expect { try YAMLNode.parse("a: 1\na: 2", file: "f") } throws: { "\($0)".hasPrefix("f:2:") }
    #expect { try YAMLNode.parse("a: [1", file: "f") } throws: { "\($0)".contains("f:") }
    #expect(try YAMLNode.parse("", file: "f") == nil)
  }
}

extension YAMLNode: Equatable {
  public static func == (a: YAMLNode, b: YAMLNode) -> Bool { "\(a)" == "\(b)" }
}
