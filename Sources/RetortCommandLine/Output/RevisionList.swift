import RetortMigrations
import RetortSQL

/// Prints revisions.
struct RevisionList {
  let context: CommandContext
  var current: Set<String> = []
  private let infos: [String: RevisionInfo]

  init(context: CommandContext, current: Set<String> = []) {
    self.context = context
    self.current = current
    let all = (try? context.graph.revisions) ?? []
    infos = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The revisions in the order given: one line each, JSON with --json, in full with --verbose.
  func print(_ ids: [String]) throws {
    let console = context.console
    if console.json {
      var bytes: [UInt8] = [UInt8(ascii: "[")]
      for (index, id) in ids.enumerated() {
        if index > 0 { bytes += ",\n ".utf8 }
        try context.script(id).json(infos[id]).write(to: &bytes, indentation: nil)
      }
      bytes += "]\n".utf8
      return Console.write(String(decoding: bytes, as: UTF8.self), to: 1)
    }
    for (index, id) in ids.enumerated() {
      if console.verbose {
        if index > 0 { console.print("") }
        for line in try details(id) { console.print(line) }
      } else {
        console.print(try line(id))
      }
    }
  }

  /// `ae1027a6acf (label) (head): message`.
  func line(_ id: String) throws -> String {
    let script = try context.script(id)
    let console = context.console
    var text = console.accent(id)
    let labels = infos[id]?.declaredLabels ?? []
    if !labels.isEmpty { text += " (\(labels.joined(separator: ", ")))" }
    for mark in marks(id) { text += " " + console.bold("(\(mark))") }
    return text + " " + script.message
  }

  private func marks(_ id: String) -> [String] {
    guard let info = infos[id] else { return [] }
    var marks: [String] = []
    if info.isHead { marks.append(info.isEffectiveHead ? "effective head" : "head") }
    if info.isBranchPoint { marks.append("branch point") }
    if info.isMergePoint { marks.append("merge point") }
    if current.contains(id) { marks.append("current") }
    return marks
  }

  func details(_ id: String) throws -> [String] {
    let script = try context.script(id)
    guard let info = infos[id] else { return [] }
    var lines = ["Revision:   \(context.console.accent(id))" + marks(id).map { " (\($0))" }.joined()]
    lines.append("Revises:    \(info.parents.isEmpty ? "nothing: a base" : info.parents.joined(separator: ", "))")
    if !info.children.isEmpty { lines.append("Followed by: \(info.children.joined(separator: ", "))") }
    if !info.dependencies.isEmpty { lines.append("Depends on: \(info.dependencies.joined(separator: ", "))") }
    if !info.branchLabels.isEmpty { lines.append("Branch:     \(info.branchLabels.joined(separator: ", "))") }
    if !script.createDate.isEmpty { lines.append("Created:    \(script.createDate)") }
    lines.append("File:       \(script.path)")
    if script.isIrreversible { lines.append("            cannot be undone") }
    if !script.message.isEmpty { lines.append("            \(script.message)") }
    return lines
  }
}
