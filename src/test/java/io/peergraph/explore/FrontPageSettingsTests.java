package io.peergraph.explore;

import java.net.URI;

import io.peergraph.embedded.Neo4jBrowser;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class FrontPageSettingsTests {

	private final ApplicationContextRunner pages = new ApplicationContextRunner()
		.withUserConfiguration(FrontPage.class, DocumentPages.class)
		.withBean(Neo4jBrowser.class, () -> new Neo4jBrowser(URI.create("http://localhost:7474/browser/"), null));

	@Test
	void hideThePageAndTheDocumentationWithGraphiQl() {
		this.pages.run((context) -> assertThat(context).hasBean("page").hasBean("documents"));
		this.pages.withPropertyValues("peergraph.api.explore=false")
			.run((context) -> assertThat(context).doesNotHaveBean("page").doesNotHaveBean("documents"));
	}

}
