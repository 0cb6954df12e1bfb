package dev.muster.console.server;

/// A port that cannot be listened at: somebody else does, or the address is none of this machine's. The message is for
/// the reader.
public final class PortRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
