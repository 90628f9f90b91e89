import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where the commands print: results on standard output, all else on standard error.
struct Console {
  let json: Bool
  let quiet: Bool
  let verbose: Bool
  let colors: Bool
  /// Standard error is a terminal on which progress may be drawn.
  let isInteractive: Bool

  init(_ options: GlobalOptions) {
    json = options.json
    quiet = options.quiet
    verbose = options.verbose
    let plain = options.noColor || getenv("NO_COLOR") != nil
    colors = !plain && !options.json && isatty(STDOUT_FILENO) == 1
    isInteractive = !plain && !options.quiet && isatty(STDERR_FILENO) == 1
  }

  /// A line of the result.
  func print(_ text: String) { Console.write(text + "\n", to: STDOUT_FILENO) }

  func print(_ value: JSONValue) { print(value.compactText) }

  /// Something the user should know; not with --quiet.
  func note(_ text: String) {
    guard !quiet else { return }
    clearProgress()
    Console.write(text + "\n", to: STDERR_FILENO)
  }

  /// Details, with --verbose.
  func detail(_ text: String) {
    if verbose { note(text) }
  }

  /// A line that the next one replaces, on a terminal.
  func progress(_ text: String) {
    guard isInteractive, !json else { return }
    Console.write("\r\u{1B}[K\(text)", to: STDERR_FILENO)
  }

  func clearProgress() {
    guard isInteractive, !json else { return }
    Console.write("\r\u{1B}[K", to: STDERR_FILENO)
  }

  /// Whether somebody sits there who can answer.
  var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 && !json && !quiet }

  /// Asks a yes or no question.
  func ask(_ question: String) -> Bool {
    Console.write("\(question) [y/N] ", to: STDERR_FILENO)
    guard let answer = readLine() else { return false }
    return ["y", "yes"].contains(answer.lowercased())
  }

  func bold(_ text: String) -> String { colors ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  func dim(_ text: String) -> String { colors ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
  func accent(_ text: String) -> String { colors ? "\u{1B}[33m\(text)\u{1B}[0m" : text }

  static func write(_ text: String, to file: Int32) { write(Array(text.utf8), to: file) }

  static func write(_ bytes: [UInt8], to file: Int32) {
    var written = 0
    while written < bytes.count {
      let result = bytes.withUnsafeBytes {
        posixWrite(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      // A reader that went away (`retort history | head`) is no error.
      if result <= 0 { return }
      written += result
    }
  }
}

private func posixWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, buffer, count)
}
