package dev.muster.ingest;

import reactor.netty.http.logging.AbstractHttpMessageLogFactory;
import reactor.netty.http.logging.HttpMessageArgProvider;
import reactor.netty.http.logging.HttpMessageType;

/// What a log says of a request that the server cannot read: why, in one short line. Neither its address nor its
/// headers, which are the sender's and may be secret.
final class RequestNote extends AbstractHttpMessageLogFactory {

    private static final int LONGEST = 200;

    @Override
    public String common(HttpMessageArgProvider message) {
        HttpMessageType type = message.httpMessageType();
        return switch (type) {
            case REQUEST, FULL_REQUEST ->
                "a request, " + line(message.decoderResult().cause());
            default -> type.toString();
        };
    }

    private static String line(Throwable cause) {
        String why = String.valueOf(cause).replaceAll("\\p{Cntrl}+", " ");
        return why.length() > LONGEST ? why.substring(0, LONGEST) : why;
    }
}
