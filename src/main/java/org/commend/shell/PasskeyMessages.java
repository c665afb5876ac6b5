package org.commend.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.commend.accounts.Limit;
import org.commend.accounts.Limits;
import org.commend.kernel.Outage;
import org.commend.kernel.RuleRefused;
import org.springframework.core.Ordered;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser's passkey says is read before Spring Security reads it: a message that is none is
 * the sender's mistake, and no failure of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class PasskeyMessages extends OncePerRequestFilter {
    private static final int LARGEST = 100_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Limits limits;
    private final TransactionTemplate transaction;

    PasskeyMessages(Limits limits, TransactionTemplate transaction) {
        this.limits = limits;
        this.transaction = transaction;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !(signsIn(request) || asks(request) || registers(request));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (asks(request)) {
            answer(request, response, chain);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST);
        if (!isMessage(request, body)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            chain.doFilter(new Read(request, body), response);
        } catch (RuntimeException notOurs) {
            // A well-formed message whose claims do not hold: Spring Security says so by throwing.
            if (signsIn(request) || Outage.isOne(notOurs)) {
                throw notOurs;
            }
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Anybody may ask what a passkey has to sign; not without end. */
    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTooOften(request)) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isTooOften(HttpServletRequest request) {
        try {
            transaction.executeWithoutResult(
                    status -> limits.use(Limit.PASSKEY, request.getRemoteAddr()));
            return false;
        } catch (RuleRefused refused) {
            return true;
        }
    }

    private static boolean asks(HttpServletRequest request) {
        return request.getRequestURI().equals("/webauthn/authenticate/options");
    }

    private static boolean registers(HttpServletRequest request) {
        return request.getRequestURI().equals("/webauthn/register");
    }

    private static boolean signsIn(HttpServletRequest request) {
        return request.getRequestURI().equals("/login/webauthn");
    }

    private static boolean isMessage(HttpServletRequest request, byte[] body) {
        try {
            if (signsIn(request)) {
                var kind =
                        new ParameterizedTypeReference<
                                PublicKeyCredential<AuthenticatorAssertionResponse>>() {};
                PublicKeyCredential<?> said =
                        JSON.readValue(body, JSON.constructType(kind.getType()));
                return said != null && said.getRawId() != null && said.getResponse() != null;
            }
            return JSON.readTree(body).path("publicKey").path("credential").isObject();
        } catch (JacksonException | IllegalArgumentException | NullPointerException malformed) {
            return false;
        }
    }

    /** The request, whose body can be read once more. */
    private static final class Read extends HttpServletRequestWrapper {
        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
