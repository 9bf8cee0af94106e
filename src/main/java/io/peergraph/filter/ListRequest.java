package io.peergraph.filter;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.api.Page;

/**
 * What is asked of a connection; equal requests for many parents are one query.
 *
 * @param page which part
 * @param filter which items
 * @param counted whether the total count is asked for too
 */
public record ListRequest(Page page, Filter filter, boolean counted) {

	/**
	 * {@return what the arguments and the selection of a field ask for}
	 * @param environment of the field
	 * @param fields what a filter may ask
	 */
	public static ListRequest of(DataFetchingEnvironment environment, Fields fields) {
		return new ListRequest(Page.of(environment), Filters.read(environment.getArgument("filter"), fields),
				environment.getSelectionSet().contains("totalCount"));
	}

	/**
	 * {@return the same of the list turned round}
	 */
	public ListRequest reversed() {
		return new ListRequest(this.page.reversed(), this.filter, this.counted);
	}

}
