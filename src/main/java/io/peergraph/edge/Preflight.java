package io.peergraph.edge;

import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What tells that no page of another site sent a GET unasked. An image, a link or a
 * script makes a browser send one, with whatever it accepts. With a header that is not
 * simple the browser first asks the server, which says no.
 */
final class Preflight {

	static final String HEADER = "GraphQL-Require-Preflight";

	/** Says that something else proves it. */
	static final String PROVEN = Preflight.class.getName();

	private static final List<String> HEADERS = List.of(HEADER, "Apollo-Require-Preflight", "X-Apollo-Operation-Name");

	private Preflight() {
	}

	/**
	 * {@return whether any page may have sent the request}
	 */
	static boolean isMissing(ServerRequest request) {
		if (Boolean.TRUE.equals(request.attributes().get(PROVEN))) {
			return false;
		}
		HttpHeaders headers = request.headers().asHttpHeaders();
		return HEADERS.stream().noneMatch(headers::containsHeader) && !isJson(headers);
	}

	private static boolean isJson(HttpHeaders headers) {
		try {
			return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(headers.getContentType());
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	static ServerResponse refusal(ServerRequest request) {
		return GraphQlHttp.refusal(HttpStatus.FORBIDDEN, "PREFLIGHT_REQUIRED", "A GET has the header " + HEADER
				+ ": 1, or Content-Type: application/json, which pages of other sites cannot send; or send this by POST");
	}

}
