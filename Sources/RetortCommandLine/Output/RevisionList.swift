import RetortMigrations
import RetortSQL

/// Prints revisions.
struct RevisionList {
  let context: CommandContext
  var current: Set<String> = []
  /// All of them, for long lists; a few are looked up one by one.
  private let infos: [String: RevisionInfo]

  init(context: CommandContext, current: Set<String> = [], infos: [String: RevisionInfo] = [:]) {
    self.context = context
    self.current = current
    self.infos = infos
  }

  /// What the graph knows of every revision.
  static func allInfos(_ context: CommandContext) throws -> [String: RevisionInfo] {
    Dictionary(try context.graph.revisions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func info(_ id: String) -> RevisionInfo? { infos[id] ?? (try? context.graph)?[id] }

  /// The revisions in the order given: one line each, JSON with --json, in full with --verbose.
  func print(_ ids: [String]) throws {
    let console = context.console
    if console.json {
      var bytes: [UInt8] = [UInt8(ascii: "[")]
      for (index, id) in ids.enumerated() {
        if index > 0 { bytes += ",\n ".utf8 }
        try context.script(id).json(info(id)).write(to: &bytes, indentation: nil)
      }
      bytes += "]\n".utf8
      return Console.write(String(decoding: bytes, as: UTF8.self), to: 1)
    }
    var text = ""
    for (index, id) in ids.enumerated() {
      if console.verbose {
        if index > 0 { text += "\n" }
        for line in try details(id) { text += line + "\n" }
      } else {
        text += try line(id) + "\n"
      }
    }
    Console.write(text, to: 1)
  }

  /// `ae1027a6acf (label) (head): message`.
  func line(_ id: String) throws -> String {
    let script = try context.script(id)
    let console = context.console
    var text = console.accent(id)
    let labels = info(id)?.declaredLabels ?? []
    if !labels.isEmpty { text += " (\(labels.joined(separator: ", ")))" }
    for mark in marks(id) { text += " " + console.bold("(\(mark))") }
    return text + " " + script.message
  }

  private func marks(_ id: String) -> [String] {
    guard let info = info(id) else { return [] }
    var marks: [String] = []
    if info.isHead { marks.append(info.isEffectiveHead ? "effective head" : "head") }
    if info.isBranchPoint { marks.append("branch point") }
    if info.isMergePoint { marks.append("merge point") }
    if current.contains(id) { marks.append("current") }
    return marks
  }

  func details(_ id: String) throws -> [String] {
    let script = try context.script(id)
    guard let info = info(id) else { return [] }
    var lines = ["Revision:   \(context.console.accent(id))" + marks(id).map { " (\($0))" }.joined()]
    lines.append(
      "Revises:    \(info.parents.isEmpty ? "nothing: a base" : info.parents.joined(separator: ", "))")
    if !info.children.isEmpty { lines.append("Then:       \(info.children.joined(separator: ", "))") }
    if !info.dependencies.isEmpty { lines.append("Depends on: \(info.dependencies.joined(separator: ", "))") }
    if !info.branchLabels.isEmpty { lines.append("Branch:     \(info.branchLabels.joined(separator: ", "))") }
    if !script.createDate.isEmpty { lines.append("Created:    \(script.createDate)") }
    lines.append("File:       \(script.path)")
    if script.isIrreversible { lines.append("            cannot be undone") }
    if !script.message.isEmpty { lines.append("            \(script.message)") }
    return lines
  }
}
