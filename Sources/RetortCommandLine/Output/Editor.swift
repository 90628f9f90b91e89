import RetortSQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The user's editor: `$EDITOR`, else `$VISUAL`, else what the system has.
enum Editor {
  static func open(_ path: String) throws {
    let named = ["EDITOR", "VISUAL"].compactMap { (name: String) in getenv(name).map { String(cString: $0) } }
      .first { !$0.isEmpty }
    if let named {
      // The variable may hold arguments of its own (`code --wait`).
      guard system("\(named) \(Shell.quoted(path))") == 0 else {
        throw RetortError("editor_failed", "the editor '\(named)' failed for '\(path)'")
      }
      return
    }
    for program in ["sensible-editor", "editor", "nano", "vim", "vi"] {
      guard system("command -v \(program) >/dev/null 2>&1") == 0 else { continue }
      return try Shell.run([program, path])
    }
    throw RetortError("no_editor", "no editor was found: set EDITOR")
  }
}
