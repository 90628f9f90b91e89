// swift-tools-version: 6.1
import PackageDescription

// Every folder under Sources is a module; a module imports only what stands below it (docs/architecture.md).
let package = Package(
  name: "Retort",
  products: [
    .library(name: "Retort", targets: ["Retort"]),
    .library(name: "RetortSQL", targets: ["RetortSQL"]),
    .library(name: "RetortEngine", targets: ["RetortEngine"]),
    .library(name: "RetortSQLite", targets: ["RetortSQLite"]),
    .library(name: "RetortPostgreSQL", targets: ["RetortPostgreSQL"]),
    .library(name: "RetortMySQL", targets: ["RetortMySQL"]),
    .library(name: "RetortConformance", targets: ["RetortConformance"]),
    .library(name: "RetortMigrations", targets: ["RetortMigrations"]),
    .library(name: "RetortCommandLine", targets: ["RetortCommandLine"]),
    .executable(name: "retort", targets: ["retort"]),
  ],
  traits: [
    .trait(name: "Metrics", description: "MetricsObserver, for swift-metrics"),
    .trait(name: "Tracing", description: "TracingObserver, for swift-distributed-tracing"),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.10.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.7.0"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.3.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CLibPQ", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CMariaDB", providers: [.apt(["libmariadb-dev"])]),

    .target(name: "CClientLibraries"),

    .target(name: "RetortSQL"),
    .target(
      name: "RetortEngine",
      dependencies: [
        "RetortSQL", .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Metrics"])),
        .product(
          name: "Tracing", package: "swift-distributed-tracing", condition: .when(traits: ["Tracing"])),
      ]),
    .target(name: "RetortSQLite", dependencies: ["RetortEngine", "CSQLite"]),
    .target(name: "RetortPostgreSQL", dependencies: ["RetortEngine", "CLibPQ", "CClientLibraries"]),
    .target(name: "RetortMySQL", dependencies: ["RetortEngine", "CMariaDB", "CClientLibraries"]),
    .target(name: "RetortConformance", dependencies: ["RetortEngine"]),
    .target(name: "RetortMigrations", dependencies: ["RetortEngine"]),
    .target(
      name: "RetortCommandLine",
      dependencies: [
        "RetortMigrations",
        "CYAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "Retort",
      dependencies: ["RetortMigrations", "RetortSQLite", "RetortPostgreSQL", "RetortMySQL"]),
    .executableTarget(
      name: "retort",
      dependencies: ["RetortCommandLine", "RetortSQLite", "RetortPostgreSQL", "RetortMySQL"]),

    .executableTarget(
      name: "retort-bench", dependencies: ["RetortSQLite", "RetortPostgreSQL", "RetortMySQL"],
      path: "Benchmarks/core"),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "RetortSQLTests", dependencies: ["RetortSQL"]),
    .testTarget(name: "RetortEngineTests", dependencies: ["RetortEngine", "RetortSQLite"]),
    .testTarget(name: "RetortSQLiteTests", dependencies: ["RetortSQLite"]),
    .testTarget(name: "RetortPostgreSQLTests", dependencies: ["RetortPostgreSQL", "TestSupport"]),
    .testTarget(name: "RetortMySQLTests", dependencies: ["RetortMySQL"]),
    .testTarget(
      name: "RetortMigrationsTests",
      dependencies: ["RetortMigrations", "RetortSQLite", "RetortMySQL", "RetortPostgreSQL"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "CoreTests",
      dependencies: [
        "RetortSQLite", "RetortMySQL", "RetortPostgreSQL", "TestSupport",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "InMemoryLogging", package: "swift-log"),
      ],
      exclude: ["MustNotCompile"]),
    .testTarget(
      name: "ConformanceTests",
      dependencies: ["RetortConformance", "RetortSQLite", "RetortMySQL", "RetortPostgreSQL", "TestSupport"]),
    .testTarget(name: "RetortCommandLineTests", dependencies: ["RetortCommandLine"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["retort", "RetortSQLite", "RetortPostgreSQL", "RetortMySQL", "TestSupport"],
      resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)
