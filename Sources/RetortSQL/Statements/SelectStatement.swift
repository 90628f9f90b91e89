/// A SELECT, or several of them joined by UNION and the like, as the compilers of the dialects see it.
public struct SelectStatement: Hashable, Sendable {
  public var common: [CommonTable] = []
  public var body: Body = .select
  public var distinct: Distinct?
  public var columns: [SQLNode] = []
  /// What is in FROM by its own right; columns bring along what else they need.
  public var from: [FromElement] = []
  public var conditions: [SQLNode] = []
  public var groupBy: [Grouping] = []
  public var having: [SQLNode] = []
  public var windows: [NamedWindow] = []
  public var orderBy: [OrderTerm] = []
  public var limit: SQLNode?
  public var offset: SQLNode?
  public var fetch: Fetch?
  public var locks: [RowLock] = []
  public var correlation = Correlation.automatic
  /// What stands behind SELECT.
  public var prefixes = DialectWords()
  /// What stands at the end.
  public var suffixes = DialectWords()

  public init() {}

  public enum Body: Hashable, Sendable {
    /// The columns, sources and conditions of this value.
    case select
    case values([[SQLNode]])
    case combined([SelectStatement], SetOperator)
  }

  /// Which sources of the statements around this one it refers to, and has not in FROM itself.
  public enum Correlation: Hashable, Sendable {
    /// All, unless nothing would be left in FROM.
    case automatic
    case only([FromSource])
    case except([FromSource])
  }

  public enum SetOperator: String, Hashable, Sendable {
    case union = "UNION", unionAll = "UNION ALL", except = "EXCEPT", exceptAll = "EXCEPT ALL"
    case intersect = "INTERSECT", intersectAll = "INTERSECT ALL"
  }

  public enum Distinct: Hashable, Sendable {
    case rows
    /// `DISTINCT ON (…)` (PostgreSQL).
    case on([SQLNode])
  }

  public enum Grouping: Hashable, Sendable {
    case node(SQLNode)
    case rollup([SQLNode])
    case cube([SQLNode])
    case sets([[SQLNode]])
  }

  public struct NamedWindow: Hashable, Sendable {
    public var name: String
    public var window: Window

    public init(_ name: String, _ window: Window) {
      self.name = name
      self.window = window
    }
  }

  /// `FETCH FIRST n ROWS WITH TIES`.
  public struct Fetch: Hashable, Sendable {
    public var count: SQLNode
    public var withTies: Bool

    public init(_ count: SQLNode, withTies: Bool = false) {
      self.count = count
      self.withTies = withTies
    }
  }

  /// `FOR UPDATE OF t SKIP LOCKED`.
  public struct RowLock: Hashable, Sendable {
    public enum Strength: String, Hashable, Sendable {
      case update = "UPDATE", noKeyUpdate = "NO KEY UPDATE", share = "SHARE", keyShare = "KEY SHARE"
    }
    public enum Wait: Hashable, Sendable { case nowait, skipLocked }

    public var strength: Strength
    public var of: [FromSource]
    public var wait: Wait?

    public init(_ strength: Strength, of sources: [FromSource] = [], wait: Wait? = nil) {
      self.strength = strength
      of = sources
      self.wait = wait
    }
  }
}
