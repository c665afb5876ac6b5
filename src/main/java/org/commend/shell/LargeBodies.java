package org.commend.shell;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much of a request's body is read. A text that is much too long is still read, so that its
 * writer is told in words; but such bodies only few at a time, since each is memory, and none
 * without end.
 */
final class LargeBodies {
    /** More than any text that is told about; what is larger is cut off by its connection. */
    static final long LARGEST = 12_000_000;

    private static final long LARGE = 256_000;
    private static final int AT_ONCE = 3;
    private static final int PATIENCE_SECONDS = 20;

    /** What is done with a request. */
    interface Doing {
        void with(HttpServletRequest request) throws ServletException, IOException;
    }

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    static boolean isTooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > LARGEST;
    }

    /**
     * Does it as soon as there is room for its body.
     *
     * @return whether there was room in time
     */
    boolean inTurn(HttpServletRequest request, Doing doing) throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean chunked = length < 0 && request.getHeader("Transfer-Encoding") != null;
        if (length <= LARGE && !chunked) {
            doing.with(request);
            return true;
        }
        if (!hasRoom()) {
            return false;
        }
        try {
            doing.with(chunked ? new Bounded(request) : request);
            return true;
        } finally {
            places.release();
        }
    }

    private boolean hasRoom() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A body that does not say how long it is, up to the largest. */
    private static final class Bounded extends HttpServletRequestWrapper {
        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private long left = LARGEST;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = body.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("a body without end");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
