alter table organisation.role_grants drop constraint chk_role_grants_role;
alter table organisation.role_grants add constraint chk_role_grants_role
    check (role in ('CLERK', 'OFFICE', 'UNIT_HEAD', 'UNIT_DEPUTY', 'STAFF', 'LEADER', 'ADMINISTRATOR', 'REPORTER'));
comment on column organisation.role_grants.role is
    'Clerk (văn thư), Office (tổng hợp), head, deputy, staff, leader of the authority, administrator, reporter of an enterprise (người báo cáo)';
