namespace Bot.Chat.Slack.Socket;

/// <summary>Passes a connection's bytes on and notes when the server gave a sign of life, which <see cref="System.Net.WebSockets.ClientWebSocket"/> does not tell for pings and pongs.</summary>
// https://www.rfc-editor.org/rfc/rfc6455#section-5.2: a server's frame is two bytes, up to eight more of length, and an unmasked payload.
internal sealed class FrameWatch(Stream inner, TimeProvider timeProvider) : Stream
{
    private const int Ping = 0x9;
    private const int Pong = 0xA;
    private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();

    private readonly byte[] head = new byte[10];
    private int headersMatched;
    private int headFilled;
    private long payloadLeft;
    private long lastByte = timeProvider.GetTimestamp();
    private long lastFrame = timeProvider.GetTimestamp();
    private volatile bool serverPings;

    /// <summary>How long nothing came that tells of a living server. One that pings is alive as long as it pings or speaks; of another one our pings' answers count.</summary>
    public TimeSpan Silence => timeProvider.GetElapsedTime(serverPings ? Interlocked.Read(ref lastFrame) : Interlocked.Read(ref lastByte));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        Note(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Note(buffer.AsSpan(offset, read));
        return read;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => inner.WriteAsync(buffer, offset, count, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Note(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0)
        {
            Interlocked.Exchange(ref lastByte, timeProvider.GetTimestamp());
        }

        while (bytes.Length > 0)
        {
            if (headersMatched == EndOfHeaders.Length && payloadLeft > 0)
            {
                var passed = (int)Math.Min(payloadLeft, bytes.Length);
                payloadLeft -= passed;
                bytes = bytes[passed..];
                continue;
            }

            if (headersMatched < EndOfHeaders.Length)
            {
                // The handshake's answer comes before the first frame.
                headersMatched = bytes[0] == EndOfHeaders[headersMatched] ? headersMatched + 1 : bytes[0] == EndOfHeaders[0] ? 1 : 0;
            }
            else
            {
                NoteHead(bytes[0]);
            }

            bytes = bytes[1..];
        }
    }

    private void NoteHead(byte part)
    {
        head[headFilled++] = part;
        var shortLength = headFilled > 1 ? head[1] & 0x7F : 0;
        var needed = shortLength switch { 126 => 4, 127 => 10, _ => 2 };
        if (headFilled < needed)
        {
            return;
        }

        payloadLeft = shortLength;
        if (needed > 2)
        {
            payloadLeft = 0;
            foreach (var digit in head.AsSpan(2, needed - 2))
            {
                payloadLeft = (payloadLeft << 8) | digit;
            }
        }

        headFilled = 0;
        var kind = head[0] & 0x0F;
        serverPings |= kind == Ping;
        if (kind != Pong)
        {
            Interlocked.Exchange(ref lastFrame, timeProvider.GetTimestamp());
        }
    }
}
