package org.commend.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A page as it goes to everybody: its headers, and its bytes as they are and as gzip. Each of both
 * has a strong tag of its own (RFC 9110, 8.8.3.3), so that whoever holds it is told in a few bytes
 * that nothing changed.
 */
final class FinishedPage {
    private final Map<String, List<String>> headers;
    private final String type;
    private final Body plain;
    private final @Nullable Body zipped;

    private record Body(byte[] bytes, String tag) {}

    /**
     * @param headers what the page says beside those that every answer carries
     * @param type its media type and character set
     */
    FinishedPage(Map<String, List<String>> headers, String type, byte[] bytes) {
        this.headers = headers;
        this.type = type;
        String digest = digest(bytes);
        plain = new Body(bytes, "\"" + digest + "\"");
        byte[] gzip = gzip(bytes);
        zipped = gzip.length < bytes.length ? new Body(gzip, "\"" + digest + "-gzip\"") : null;
    }

    /** Answers with it, or with 304 where the asker holds it. */
    void give(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(
                (name, values) -> {
                    response.setHeader(name, values.getFirst());
                    values.stream().skip(1).forEach(it -> response.addHeader(name, it));
                });
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        Body body = body(request);
        response.setHeader(HttpHeaders.ETAG, body.tag());
        if (isHeld(body, request, response)) {
            return;
        }
        response.setContentType(type);
        if (body != plain) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(body.bytes().length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body.bytes());
        }
    }

    /** Answers with 304 where the asker names the tag, or any tag. */
    private static boolean isHeld(
            Body body, HttpServletRequest request, HttpServletResponse response) {
        String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (held != null && held.strip().equals("*")) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        return held != null
                && new ServletWebRequest(request, response).checkNotModified(body.tag());
    }

    private Body body(HttpServletRequest request) {
        return zipped != null
                        && AcceptedEncodings.gzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                ? zipped
                : plain;
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole).substring(0, 22);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Made once and given many times, so as small as gzip can. */
    private static byte[] gzip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var out =
                new GZIPOutputStream(zipped) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                }) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }
}
