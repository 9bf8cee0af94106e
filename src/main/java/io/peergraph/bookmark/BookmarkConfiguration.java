package io.peergraph.bookmark;

import jakarta.servlet.Filter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets exports read after what their reader knows of. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class BookmarkConfiguration {

	@Bean
	FilterRegistrationBean<Filter> exportBookmarks(ObjectProvider<BookmarkReader> reader) {
		FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new BookmarkFilter(reader));
		filter.addUrlPatterns("/export/*");
		return filter;
	}

}
