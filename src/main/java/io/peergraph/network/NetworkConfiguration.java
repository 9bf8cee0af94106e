package io.peergraph.network;

import io.peergraph.work.BatchingDelay;
import io.peergraph.work.WorkKind;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the network. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NetworkProperties.class)
class NetworkConfiguration {

	@Bean
	BatchingDelay interactionDelay(NetworkProperties properties) {
		return new BatchingDelay(WorkKind.INTERACTIONS, properties.patience(), Integer.MAX_VALUE);
	}

}
