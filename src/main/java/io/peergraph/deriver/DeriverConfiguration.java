package io.peergraph.deriver;

import io.micrometer.core.instrument.MeterRegistry;
import io.peergraph.budget.TokenBudgets;
import io.peergraph.model.ChatModels;
import io.peergraph.model.Role;
import io.peergraph.work.BatchingDelay;
import io.peergraph.work.WorkKind;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Chooses who extracts facts: a model where one is configured, else rules. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeriverProperties.class)
class DeriverConfiguration {

	@Bean
	BatchingDelay deriverPace(DeriverProperties properties) {
		return new BatchingDelay(WorkKind.DERIVE, properties.patience(), properties.enough());
	}

	@Bean
	@Primary
	Extractor extractor(StatementExtractor builtIn, ChatModels models, TokenBudgets budgets, MeterRegistry meters) {
		return models.forRole(Role.EXTRACT)
			.<Extractor>map((chat) -> new BudgetedExtractor(chat.name(), budgets, builtIn, meters))
			.orElse(builtIn);
	}

}
