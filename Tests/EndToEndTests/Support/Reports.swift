/// The JSON that commands promise.
struct RevisionReport: Decodable, Equatable {
  var revision: String
  var downRevision: [String]
  var branchLabels: [String]
  var dependsOn: [String]
  var message: String
  var createDate: String?
  var path: String
  var isHead: Bool
  var isBase: Bool
  var isBranchPoint: Bool
  var isMergePoint: Bool
}

struct CurrentReport: Decodable {
  var database: String
  var heads: [String]
  var atHead: Bool
}

struct PlanReport: Decodable {
  struct Step: Decodable, Equatable {
    var revision: String
    var direction: String
    var headsAfter: [String]
  }
  var direction: String
  var from: [String]
  var to: [String]
  var steps: [Step]
}

struct CheckReport: Decodable {
  struct Difference: Decodable {
    var op: String
    var table: String?
  }
  var upToDate: Bool
  var differences: [Difference]
}

/// One line of what `upgrade`, `downgrade` and `stamp` say.
struct EventReport: Decodable {
  var event: String
  var revision: String?
  var direction: String?
  var seconds: Double?
  var heads: [String]?
}
