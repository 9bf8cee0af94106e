package io.peergraph.edge;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.peergraph.limit.Limit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses bodies that are too long, before they are kept anywhere. */
final class SizeFilter extends OncePerRequestFilter {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final DataSize limit;

	SizeFilter(DataSize limit) {
		this.limit = limit;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long limit = this.limit.toBytes();
		if (request.getContentLengthLong() > limit) {
			refuse(response, request.getContentLengthLong());
		}
		else if (request.getContentLengthLong() >= 0 || request.getHeader("Transfer-Encoding") == null) {
			chain.doFilter(request, response);
		}
		else {
			// Its length is not told, so it is read as far as it may go.
			byte[] body = request.getInputStream().readNBytes(Math.toIntExact(limit + 1));
			if (body.length > limit) {
				refuse(response, body.length);
			}
			else {
				chain.doFilter(new Read(request, body), response);
			}
		}
	}

	private void refuse(HttpServletResponse response, long asked) throws IOException {
		response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setHeader("Connection", "close");
		JSON.writeValue(response.getOutputStream(),
				Map.of("errors", List.of(Limit.SIZE.error(asked, this.limit.toBytes()).toSpecification())));
	}

	/** A request whose body was read. */
	private static final class Read extends HttpServletRequestWrapper {

		private final byte[] body;

		Read(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			return new Body(new ByteArrayInputStream(this.body));
		}

		@Override
		public BufferedReader getReader() {
			return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
		}

	}

	/** The body that was read, to be read again. */
	private static final class Body extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Body(ByteArrayInputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			return this.bytes.read(into, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("The body is there already");
		}

	}

}
