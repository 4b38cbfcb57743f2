// A search index, mapped, and a database with its server, both below the directory in the argument.
import java.nio.file.Files
import java.nio.file.Path
import java.sql.DriverManager
import org.apache.lucene.document.Document
import org.apache.lucene.document.Field
import org.apache.lucene.document.StringField
import org.apache.lucene.document.TextField
import org.apache.lucene.analysis.standard.StandardAnalyzer
import org.apache.lucene.index.DirectoryReader
import org.apache.lucene.index.IndexWriter
import org.apache.lucene.index.IndexWriterConfig
import org.apache.lucene.index.Term
import org.apache.lucene.search.IndexSearcher
import org.apache.lucene.search.TermQuery
import org.apache.lucene.store.MMapDirectory
import org.h2.tools.Server

def index = new MMapDirectory(Path.of(args[0], 'index'))
new IndexWriter(index, new IndexWriterConfig(new StandardAnalyzer())).withCloseable { writer ->
  (1..300).each { n ->
    def document = new Document()
    document.add(new StringField('id', "$n", Field.Store.YES))
    document.add(new TextField('text', "number $n is ${n % 7 ? 'plain' : 'special'}", Field.Store.NO))
    writer.addDocument(document)
    if (n % 100 == 0) writer.commit()
  }
  writer.deleteDocuments(new Term('id', '14'))
  writer.forceMerge(1)
}
DirectoryReader.open(index).withCloseable { reader ->
  def hits = new IndexSearcher(reader).search(new TermQuery(new Term('text', 'special')), 5)
  println "found ${hits.totalHits.value} ${hits.scoreDocs.collect { reader.storedFields().document(it.doc).get('id') }}"
}
index.close()

def server = Server.createTcpServer('-tcpPort', '0', '-baseDir', args[0], '-ifNotExists').start()
def connection = DriverManager.getConnection("jdbc:h2:tcp://localhost:${server.port}/./shop", 'sa', '')
def statement = connection.createStatement()
statement.execute('create table item(name varchar primary key, cents int)')
def insert = connection.prepareStatement('insert into item values(?, ?)')
(1..2000).each { insert.setString(1, "item $it"); insert.setInt(2, it * 7 % 1000); insert.addBatch() }
insert.executeBatch()
def sum = statement.executeQuery('select count(*), sum(cents) from item where cents > 500')
sum.next()
println "rows ${sum.getInt(1)} ${sum.getInt(2)}"
statement.execute("script to '${args[0]}/dump.sql'")
statement.execute("call csvwrite('${args[0]}/items.csv', 'select * from item order by name limit 10')")
connection.close()
server.stop()
def again = DriverManager.getConnection("jdbc:h2:${new File(args[0]).absolutePath}/shop", 'sa', '')
def count = again.createStatement().executeQuery('select count(*) from item')
count.next()
println "again ${count.getInt(1)}"
again.close()
println Files.readAllLines(Path.of(args[0], 'items.csv')).size()
