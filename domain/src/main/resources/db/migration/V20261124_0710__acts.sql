-- Why: what was posted because something became known late is told with it: events of one transaction have the same act.
ALTER TABLE business_event ADD COLUMN act_id BIGINT NULL;
