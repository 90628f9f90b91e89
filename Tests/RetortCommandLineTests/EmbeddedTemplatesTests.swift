import Foundation
import Testing

@testable import RetortCommandLine

@Suite("Embedded templates")
struct EmbeddedTemplatesTests {
  @Test("The binary holds what migrations-template/ holds; scripts/embed-templates makes them equal")
  func equalToTheFolder() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("migrations-template")
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
    #expect(Set(names) == Set(EmbeddedTemplates.all.keys))
    for (name, files) in EmbeddedTemplates.all {
      let folder = root.appendingPathComponent(name)
      let onDisk = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        $0 != "versions"
      }
      #expect(Set(onDisk) == Set(files.map(\.path)))
      for file in files {
        let text = try String(contentsOf: folder.appendingPathComponent(file.path), encoding: .utf8)
        #expect(file.text == text, "\(name)/\(file.path) differs")
      }
    }
  }
}
