import RetortSQL
import RetortEngine
public struct CreateEnum: OperationDefinition { public static let directive = "create_enum"; public var enumType: EnumType
 public init(_ enumType:  EnumType) { self.enumType = enumType }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct AlterEnum: OperationDefinition { public static let directive = "alter_enum"; public var name: String
 public init(_ name:  String) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct DropEnum: OperationDefinition { public static let directive = "drop_enum"; public var name: QualifiedName
 public init(_ name:  QualifiedName) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct CreateSequence: OperationDefinition { public static let directive = "create_sequence"; public var sequence: DatabaseSequence
 public init(_ sequence:  DatabaseSequence) { self.sequence = sequence }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct DropSequence: OperationDefinition { public static let directive = "drop_sequence"; public var name: QualifiedName
 public init(_ name:  QualifiedName) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct CreateSchema: OperationDefinition { public static let directive = "create_schema"; public var name: String
 public init(_ name:  String) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct DropSchema: OperationDefinition { public static let directive = "drop_schema"; public var name: String
 public init(_ name:  String) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct CreateExtension: OperationDefinition { public static let directive = "create_extension"; public var serverExtension: Extension
 public init(_ serverExtension:  Extension) { self.serverExtension = serverExtension }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct DropExtension: OperationDefinition { public static let directive = "drop_extension"; public var name: String
 public init(_ name:  String) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct AlterSequence: OperationDefinition { public static let directive = "alter_sequence"; public var name: String
 public init(_ name:  String) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct CreateDomain: OperationDefinition { public static let directive = "create_domain"; public var domain: Domain
 public init(_ domain:  Domain) { self.domain = domain }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct DropDomain: OperationDefinition { public static let directive = "drop_domain"; public var name: QualifiedName
 public init(_ name:  QualifiedName) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct CreateFunction: OperationDefinition { public static let directive = "create_function"; public var routine: Routine
 public init(_ routine:  Routine) { self.routine = routine }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct DropFunction: OperationDefinition { public static let directive = "drop_function"; public var name: String
 public init(_ name:  String) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct SetComment: OperationDefinition { public static let directive = "set_comment"; public var name: String
 public init(_ name:  String) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct AlterDomain: OperationDefinition { public static let directive = "alter_domain"; public var name: String
 public init(_ name:  String) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct AttachPartition: OperationDefinition { public static let directive = "attach_partition"; public var name: String
 public init(_ name:  String) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct DetachPartition: OperationDefinition { public static let directive = "detach_partition"; public var name: String
 public init(_ name:  String) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct MoveToSchema: OperationDefinition { public static let directive = "move_to_schema"; public var name: String
 public init(_ name:  String) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
public struct BulkInsert: OperationDefinition { public static let directive = "bulk_insert"; public var name: String
 public init(_ name:  String) { self.name = name }
 public init?(_ object: inout ObjectReader, in table: QualifiedName?) { nil }
 public func write(to object: inout JSONObject, in table: QualifiedName?) {}
 public func changes() -> [SchemaChange] { [] }
 public func apply(to metadata: inout Metadata, dialect: any Dialect) throws {}
 public func reversed(before: Metadata, dialect: any Dialect) throws -> [Operation] { [] }
 public var effects: [Effect] { [] } }
extension BulkInsert { func statements(for d: any Dialect, table: Table?) throws -> [(sql: String, parameters: [SQLValue])] { [] }
 func scriptStatements(for d: any Dialect, table: Table?) throws -> [String] { [] } }
