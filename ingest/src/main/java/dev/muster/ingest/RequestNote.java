package dev.muster.ingest;

import org.jspecify.annotations.Nullable;
import reactor.netty.http.logging.AbstractHttpMessageLogFactory;
import reactor.netty.http.logging.HttpMessageArgProvider;
import reactor.netty.http.logging.HttpMessageType;

/// What a log says of a request that the server cannot read: the kind of fault, in one line. Nothing that was sent,
/// which may be secret.
final class RequestNote extends AbstractHttpMessageLogFactory {

    @Override
    public String common(HttpMessageArgProvider message) {
        HttpMessageType type = message.httpMessageType();
        return switch (type) {
            case REQUEST, FULL_REQUEST ->
                "a request, " + kind(message.decoderResult().cause());
            default -> type.toString();
        };
    }

    private static String kind(@Nullable Throwable cause) {
        return cause == null ? "unreadable" : cause.getClass().getSimpleName();
    }
}
