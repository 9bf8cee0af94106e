package io.peergraph.api;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;

/** Where a page is. */
public final class PagePath {

	private PagePath() {
	}

	/**
	 * {@return whether a page is asked for, or its headers alone, as by those who watch
	 * whether it is there}
	 * @param pattern of its path
	 */
	public static RequestPredicate of(String pattern) {
		return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(pattern));
	}

}
