import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** A mail server of a test's own: takes whatever it is given. */
export interface SmtpServer {
  url: string
  /** The messages taken so far, as they came. */
  messages: string[]
  stop(): Promise<void>
}

/** Starts it on a free port. It knows as much of RFC 5321 as one sender needs. */
export async function startSmtpServer(): Promise<SmtpServer> {
  const messages: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let buffer = ''
    let inData = false
    socket.write('220 test\r\n')
    socket.on('data', (chunk: Buffer) => {
      buffer += chunk.toString()
      for (;;) {
        const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const text = buffer.slice(0, end)
        buffer = buffer.slice(end + (inData ? 5 : 2))
        if (inData) messages.push(text)
        const command = inData ? '' : text.slice(0, 4).toUpperCase()
        inData = command === 'DATA'
        socket.write(inData ? '354 go on\r\n' : command === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
      }
    })
    socket.on('error', () => socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    messages,
    async stop() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}
