import CSQLite
import RetortEngine
import RetortSQL

/// Regular expressions of Swift, compiled once for each pattern of a connection.
///
/// The syntax is that of Swift's regular expressions, which is mostly that of PCRE and ICU: `[a-z]`, `\d`, `\b`, `(?i)`,
/// `(?<name>…)`, look-around, `\p{Lu}`. As in other databases a character is a Unicode scalar, and a pattern matches anywhere in
/// the text. One thread at a time uses it, as its connection.
final class SQLiteRegularExpressions {
  private static let capacity = 100

  private var expressions: [StatementText: Regex<AnyRegexOutput>] = [:]
  /// Most statements have one.
  private var last: (pattern: [UInt8], expression: Regex<AnyRegexOutput>)?

  /// `regexp(pattern, text)`, which is `text REGEXP pattern`: whether it matches somewhere. NULL where one of them is.
  func match(_ call: SQLiteCall) {
    guard let pattern = call.bytes(0), let text = call.bytes(1) else {
      return sqlite3_result_null(call.context)
    }
    do {
      let expression = try expression(pattern)
      let isMatch = try expression.firstMatch(in: String(decoding: text, as: UTF8.self)) != nil
      call.give(.bool(isMatch))
    } catch {
      call.fail(error, code: SQLITE_MISMATCH)
    }
  }

  /// `regexp_replace(text, pattern, other)`: every match replaced. In `other`, `\1` to `\9` are what the groups have matched,
  /// `\0` and `\&` all of it, `\\` a backslash.
  func replace(_ call: SQLiteCall) {
    guard let text = call.bytes(0), let pattern = call.bytes(1), let other = call.bytes(2) else {
      return sqlite3_result_null(call.context)
    }
    do {
      let expression = try expression(pattern)
      let text = String(decoding: text, as: UTF8.self)
      let parts = Replacement(String(decoding: other, as: UTF8.self))
      var result = ""
      var end = text.startIndex
      for match in text.matches(of: expression) {
        result.unicodeScalars += text.unicodeScalars[end..<match.range.lowerBound]
        parts.append(to: &result, match)
        end = match.range.upperBound
      }
      result.unicodeScalars += text.unicodeScalars[end...]
      call.give(.text(result))
    } catch {
      call.fail(error, code: SQLITE_MISMATCH)
    }
  }

  private func expression(_ bytes: UnsafeRawBufferPointer) throws -> Regex<AnyRegexOutput> {
    if let last, last.pattern.elementsEqual(bytes) { return last.expression }
    let pattern = String(decoding: bytes, as: UTF8.self)
    let key = StatementText(pattern)
    let expression: Regex<AnyRegexOutput>
    if let known = expressions[key] {
      expression = known
    } else {
      expression = try SQLiteRegularExpressions.compile(pattern)
      if expressions.count >= SQLiteRegularExpressions.capacity { expressions = [:] }
      expressions[key] = expression
    }
    last = (Array(bytes), expression)
    return expression
  }

  private static func compile(_ pattern: String) throws -> Regex<AnyRegexOutput> {
    do {
      return try Regex(pattern).matchingSemantics(.unicodeScalar).wordBoundaryKind(.simple)
    } catch {
      throw RetortError("data_error", "'\(pattern)' is no regular expression: \(error)")
    }
  }
}

/// What takes the place of a match.
private struct Replacement {
  private enum Part {
    case text(String)
    case group(Int)
  }

  private var parts: [Part] = []

  init(_ text: String) {
    var plain = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\", let next = scalars.next() else {
        plain.append(scalar)
        continue
      }
      let group = next == "&" ? 0 : next.isASCII ? Character(next).wholeNumberValue : nil
      guard let group else {
        if next != "\\" { plain.append(scalar) }
        plain.append(next)
        continue
      }
      parts += [.text(String(plain)), .group(group)]
      plain = String.UnicodeScalarView()
    }
    parts.append(.text(String(plain)))
  }

  func append(to result: inout String, _ match: Regex<AnyRegexOutput>.Match) {
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .group(let number):
        guard number < match.output.count, let text = match.output[number].substring else { continue }
        result += text
      }
    }
  }
}
