package io.peergraph.bookmark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.api.Refused;
import io.peergraph.api.UserError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Takes bookmarks from requests beside GraphQL, which only read. */
final class BookmarkFilter extends OncePerRequestFilter {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ObjectProvider<BookmarkReader> reader;

	BookmarkFilter(ObjectProvider<BookmarkReader> reader) {
		this.reader = reader;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			RequestBookmarks.use(this.reader.getObject()
				.read(new BookmarkReader.Given(request.getHeader(BookmarkEdge.HEADER), List.of(BookmarkEdge.HEADER))));
		}
		catch (Refused refused) {
			refuse(response, refused.errors().getFirst());
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			RequestBookmarks.use(null);
		}
	}

	private static void refuse(HttpServletResponse response, UserError problem) throws IOException {
		HttpStatus status = switch (problem.code()) {
			case TIMED_OUT -> HttpStatus.GATEWAY_TIMEOUT;
			case INVALID_VALUE -> HttpStatus.BAD_REQUEST;
			default -> HttpStatus.SERVICE_UNAVAILABLE;
		};
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("title", status.getReasonPhrase());
		told.put("status", status.value());
		told.put("detail", problem.message());
		told.put("code", problem.code().name());
		told.put("field", problem.field());
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		JSON.writeValue(response.getOutputStream(), told);
	}

}
