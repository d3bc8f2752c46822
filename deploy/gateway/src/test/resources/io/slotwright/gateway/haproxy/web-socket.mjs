// A WebSocket over HTTP/2 (RFC 8441), which Java's clients do not speak: prints the echo of "hello".
import { connect } from 'node:http2'

const session = connect(process.argv[2], { rejectUnauthorized: false })
session.once('remoteSettings', (settings) => {
  const stream = session.request({
    ':method': 'CONNECT',
    ':protocol': 'websocket',
    ':scheme': 'https',
    ':path': '/ws/calendar/7',
    'sec-websocket-version': '13',
  })
  stream.on('response', (headers) => {
    console.log(settings.enableConnectProtocol, headers[':status'])
    const text = Buffer.from('hello')
    // A final text frame with a mask of zeros.
    stream.write(Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), text]))
  })
  stream.on('data', (frame) => {
    console.log(frame.subarray(2).toString())
    session.destroy()
  })
})
