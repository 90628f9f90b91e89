/// Makes of the arguments as users write them what the argument parser takes.
///
/// Global options may stand before the command; they are moved behind it. Negative targets (`-1`,
/// `-2:head`) are bare values that the parser would take for options; they are marked until they are read.
enum ArgumentRewriter {
  /// A private-use character that no argument begins with.
  static let mark: Character = "\u{F8FF}"

  private static let valueOptions: Set<String> = ["-c", "--config", "-n", "--name", "-x", "--url"]
  private static let flags: Set<String> = ["--json", "--quiet", "--verbose", "--no-color"]

  static func rewrite(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      if valueOptions.contains(argument) {
        leading += arguments[index..<min(index + 2, arguments.count)]
        index += 2
      } else if argument.count > 2, ["-c", "-n", "-x"].contains(argument.prefix(2)) {
        leading.append(argument)
        index += 1
      } else if flags.contains(argument)
        || valueOptions.contains(where: { $0.hasPrefix("--") && argument.hasPrefix($0 + "=") })
      {
        leading.append(argument)
        index += 1
      } else {
        break
      }
    }
    guard index < arguments.count, !arguments[index].hasPrefix("-") else { return arguments }
    return [arguments[index]] + leading + arguments[(index + 1)...].map(marked)
  }

  private static func marked(_ argument: String) -> String {
    let characters = argument.utf8
    guard characters.first == UInt8(ascii: "-"), let second = characters.dropFirst().first,
      second >= UInt8(ascii: "0") && second <= UInt8(ascii: "9")
    else { return argument }
    return String(mark) + argument
  }

  /// The argument as the user wrote it.
  static func unmarked(_ argument: String) -> String {
    argument.first == mark ? String(argument.dropFirst()) : argument
  }
}
