import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Environment variables in settings: `${NAME}`, `${NAME:-value for where it is unset or empty}`; `$$` is a `$`.
enum Substitution {
  /// - Throws: `unset_variable`, `invalid_configuration`.
  static func expand(_ text: String, at place: String) throws -> String {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
    var result = ""
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      if rest.first == "$" {
        result += "$"
        rest = rest.dropFirst()
        continue
      }
      guard rest.first == "{" else {
        result += "$"
        continue
      }
      guard let end = rest.firstIndex(of: "}") else {
        throw RetortError("invalid_configuration", "\(place): '${' is not closed with '}'")
      }
      let inner = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      let separator = inner.firstRange(of: ":-")
      let name = String(inner[..<(separator?.lowerBound ?? inner.endIndex)])
      let value = getenv(name).map { String(cString: $0) }
      if let value, separator == nil || !value.isEmpty {
        result += value
      } else if let separator {
        result += inner[separator.upperBound...]
      } else {
        throw RetortError(
          "unset_variable",
          "\(place): the environment variable \(name) is not set; set it, or write ${\(name):-value} for a default"
        )
      }
    }
    return result + rest
  }
}
