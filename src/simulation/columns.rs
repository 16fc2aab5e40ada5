//! Where the components of a world stand: each kind in one column of one table, in the order of ranks.
//!
//! Entities are spawned once, in that order, and none is removed, so that a rank is a row and reading one needs no look
//! at the entity. This is the only place that reads the storage of the ECS; it knows no component and no rule.

use super::blueprint::ix::Ix;
use bevy_ecs::component::{ComponentId, Mutable};
use bevy_ecs::prelude::*;
use bevy_ecs::storage::TableId;
use std::cell::UnsafeCell;
use std::marker::PhantomData;

/// The components `T` of all entities of one kind, by their index `I`.
#[derive(Debug)]
pub(super) struct Column<I, T> {
    table: TableId,
    component: ComponentId,
    kind: PhantomData<fn(I) -> T>,
}

impl<I: Ix, T: Component<Mutability = Mutable>> Column<I, T> {
    /// Spawns an entity for each index, with its component.
    ///
    /// # Panics
    /// If the world puts them anywhere but in one table, row by row: it holds nothing else with this component.
    pub(super) fn spawn(
        world: &mut World,
        ids: impl Iterator<Item = I>,
        initial: impl Fn(I) -> T,
    ) -> Column<I, T> {
        let component = world.register_component::<T>();
        let mut table = None;
        for (row, i) in ids.enumerate() {
            let at = world.spawn(initial(i)).location();
            assert_eq!(at.table_row.index(), row, "rows are ranks");
            assert_eq!(*table.get_or_insert(at.table_id), at.table_id, "one table");
        }
        Column {
            table: table.unwrap_or(TableId::empty()),
            component,
            kind: PhantomData,
        }
    }

    fn cell<'w>(&self, world: &'w World, i: I) -> &'w UnsafeCell<T> {
        let table = world.storages().tables.get(self.table);
        // SAFETY: `component` was registered as that of `T`, by this world, in `spawn`.
        let cells = table.and_then(|t| unsafe { t.get_data_slice_for::<T>(self.component) });
        &cells.expect("the table was found when its entities were spawned")[i.place()]
    }

    /// Reads one.
    pub(super) fn get<'w>(&self, world: &'w World, i: I) -> &'w T {
        // SAFETY: only `get_mut` gives exclusive access to a component, and while that lasts nobody borrows the world.
        unsafe { &*self.cell(world, i).get() }
    }

    /// Changes one.
    pub(super) fn get_mut<'w>(&self, world: &'w mut World, i: I) -> &'w mut T {
        // SAFETY: the world is borrowed exclusively for as long as the component is.
        unsafe { &mut *self.cell(world, i).get() }
    }
}
