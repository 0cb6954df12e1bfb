package dev.muster.ingest.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One connection of a sender, with one request at a time on it.
final class Exchange {

    private static final Pattern LENGTH =
            Pattern.compile("^content-length: *([0-9]+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final String OK = "HTTP/1.1 200 ";

    private final SocketChannel channel;
    private final SelectionKey key;
    private final String head;
    private final ByteBuffer answer = ByteBuffer.allocate(4096);
    private ByteBuffer[] request = new ByteBuffer[0];
    private long began;
    private long ended;

    /// Connects, and waits for that.
    Exchange(InetSocketAddress server, String path, String token, Selector selector) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, 0, this);
        head = "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n".formatted(path, token)
                + "Content-Type: application/x-ndjson\r\nContent-Length: ";
    }

    void begin(byte[] body) throws IOException {
        byte[] full = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        request = new ByteBuffer[] {ByteBuffer.wrap(full), ByteBuffer.wrap(body)};
        answer.clear();
        began = System.nanoTime();
        write();
    }

    /// Writes or reads what can be; whether the answer is complete.
    ///
    /// @throws IOException where the answer is not 200, or the connection ends before it
    boolean goOn() throws IOException {
        if (key.isWritable() && request[1].hasRemaining()) {
            write();
            return false;
        }
        if (channel.read(answer) < 0) {
            throw new EOFException("The server closed a connection.");
        }
        String text = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
        int body = text.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return false;
        }
        if (!text.startsWith(OK)) {
            throw new IOException("The server answered: " + text);
        }
        Matcher length = LENGTH.matcher(text);
        boolean complete = length.find() && text.length() >= body + Integer.parseInt(length.group(1));
        ended = System.nanoTime();
        return complete;
    }

    /// From the request's first byte to the answer's last.
    long nanos() {
        return ended - began;
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }

    private void write() throws IOException {
        channel.write(request);
        key.interestOps(request[1].hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }
}
