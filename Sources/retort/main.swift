import RetortCommandLine
import RetortSQLite

RetortTool.main(drivers: [SQLiteDriver()])
