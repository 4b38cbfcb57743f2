// What scripts do: files, environment, programs and sockets. Arguments: the output directory, a port.
import java.nio.file.Files
import java.nio.file.Path

def out = new File(args[0])
out.mkdirs()
new File(out, 'lines.txt').withWriter('UTF-8') { writer ->
  (1..100).each { writer << "line $it of ${System.getenv('VOS_JOB')}\n" }
}
new File(out, 'lines.txt').append('last\n')
println new File(out, 'lines.txt').readLines().size()

def program = ['sh', '-c', 'echo $VOS_JOB; tr a-z A-Z; exit 4'].execute((List) null, new File('/'))
program.withWriter { it << 'spoken to' }
new File(out, 'program.txt').text = program.text
println program.waitFor()

def server = new ServerSocket(0)
Thread.start {
  server.accept().withStreams { input, output ->
    output << "heard ${input.newReader().readLine()}\n"
  }
}
new Socket('localhost', server.localPort).withStreams { input, output ->
  output << 'a word\n'
  new File(out, 'socket.txt').text = input.newReader().readLine()
}
server.close()
new File(out, 'page.txt').bytes = new URL("http://localhost:${args[1]}/page").bytes

def texts = new File('texts').absoluteFile
new File(texts, 'made.txt').text = 'made'
println texts.listFiles()*.name.sort()
assert new File(texts, 'made.txt').delete()
Files.walk(Path.of('code')).map { it.toString() }.sorted().forEach { println it }
println new GroovyShell(getClass().classLoader).evaluate(new File('texts/inner.groovy'))
