package io.upline.close;

import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * Makes the counts of a step mean lines or members, though its items are blocks of them: the framework counts an item as one,
 * and the rest is added here, in the chunk's transaction.
 */
final class ItemCounts implements ChunkListener<Counted, Counted> {

    @Override
    public void afterChunk(Chunk<Counted> chunk) {
        long more = 0;
        for (Counted item : chunk) {
            more += item.count() - 1;
        }
        var context = StepSynchronizationManager.getContext();
        if (context != null) {
            StepExecution execution = context.getStepExecution();
            execution.setReadCount(execution.getReadCount() + more);
            execution.setWriteCount(execution.getWriteCount() + more);
        }
    }
}
