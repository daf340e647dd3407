document.querySelector('#shop')?.append('Tendero');
